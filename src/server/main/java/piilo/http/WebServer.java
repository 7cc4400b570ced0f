package piilo.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.BindException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import piilo.fault.Fault;
import piilo.fault.PiiloException;

/** Listens, and hands each request to the page of its route. */
public final class WebServer implements AutoCloseable {
    private static final int HEADER_LIMIT = 16 * 1024;
    private static final int LINE_LIMIT = 8 * 1024;
    private static final int FORM_FIELDS_LIMIT = 10_000;
    private static final int IDLE_SECONDS = 120;
    private static final int COMPRESSION_LEVEL = 2;
    private static final long START_SECONDS = 30;
    /** How long a request that has begun may go on when the server stops. */
    private static final long DRAIN_SECONDS = 10;

    private final Vertx vertx;
    private final WebSettings settings;
    private final List<Route> routes;
    private final Exchange exchange;
    private @Nullable HttpServer server;

    public WebServer(WebSettings settings, List<Route> routes, Exchange exchange) {
        this.settings = settings;
        this.routes = List.copyOf(routes);
        this.exchange = exchange;
        this.vertx = Vertx.vertx(new VertxOptions()
                .setFileSystemOptions(new FileSystemOptions().setFileCachingEnabled(false))
                .setWarningExceptionTime(TimeUnit.SECONDS.toNanos(30)));
    }

    /**
     * Begins to listen.
     *
     * @return the port
     * @throws PiiloException {@link Fault#UNAVAILABLE} when the port is taken
     */
    public int start() {
        try {
            vertx.deployVerticle(new Listener())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(START_SECONDS, TimeUnit.SECONDS);
            return Objects.requireNonNull(server, "deployed").actualPort();
        } catch (ExecutionException failure) {
            throw notStarted(failure.getCause());
        } catch (TimeoutException failure) {
            throw notStarted(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw notStarted(interrupted);
        }
    }

    private PiiloException notStarted(@Nullable Throwable cause) {
        return cause instanceof BindException
                ? new PiiloException(
                        Fault.UNAVAILABLE,
                        "Port " + settings.port() + " is taken; choose another one with --port, such as --port "
                                + (settings.port() + 1),
                        cause)
                : new PiiloException(Fault.UNAVAILABLE, "The web server cannot start", cause);
    }

    /** The one verticle, on an event loop: requests come in there, and answers go out. */
    private final class Listener extends VerticleBase {
        @Override
        public Future<?> start() {
            server = vertx.createHttpServer(new HttpServerOptions()
                    .setHost(settings.host())
                    .setPort(settings.port())
                    .setCompressionSupported(true)
                    .setCompressionLevel(COMPRESSION_LEVEL)
                    .setMaxHeaderSize(HEADER_LIMIT)
                    .setMaxInitialLineLength(LINE_LIMIT)
                    .setIdleTimeout(IDLE_SECONDS)
                    // A note is one long field, and a contact can have many: the body's limit is the one that counts.
                    .setMaxFormAttributeSize((int) Route.FORM_LIMIT)
                    .setMaxFormFields(FORM_FIELDS_LIMIT)
                    // Nobody gains by it, and its requests name their host in another way than the gate reads.
                    .setHttp2ClearTextEnabled(false)
                    .setReuseAddress(true));
            return server.requestHandler(router()).listen();
        }
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.get("/static/:version/*").handler(exchange::asset);
        for (Route route : routes) {
            io.vertx.ext.web.Route added = router.route(HttpMethod.valueOf(route.method()), route.path());
            if (route.changes()) {
                added.handler(body(route));
            }
            added.handler(context -> answer(route, context));
            added.failureHandler(context -> answer(exchange.failed(context), context));
        }
        router.errorHandler(
                404, context -> answer(exchange.unknown(context.request().path()), context));
        router.errorHandler(405, context -> answer(exchange.refused(context, Fault.METHOD_NOT_ALLOWED), context));
        router.errorHandler(400, context -> answer(exchange.refused(context, Fault.BAD_REQUEST), context));
        return router;
    }

    private BodyHandler body(Route route) {
        return BodyHandler.create(settings.uploads().toString())
                .setBodyLimit(route.bodyLimit())
                .setMergeFormAttributes(false)
                .setDeleteUploadedFilesOnEnd(true);
    }

    /** Lets a virtual thread of its own make the answer, so that it may block; how many at once, the connection pool decides. */
    private void answer(Route route, RoutingContext context) {
        long began = System.nanoTime();
        Context eventLoop = vertx.getOrCreateContext();
        Thread.ofVirtual().name("request").start(() -> {
            try {
                Reply reply = exchange.answer(route, context);
                eventLoop.runOnContext(sending -> reply.send(context, began));
            } catch (RuntimeException | Error failure) {
                eventLoop.runOnContext(failing -> context.fail(failure));
            }
        });
    }

    @Override
    public void close() {
        try {
            HttpServer listening = server;
            if (listening != null) {
                listening
                        .shutdown(DRAIN_SECONDS, TimeUnit.SECONDS)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(DRAIN_SECONDS + 1, TimeUnit.SECONDS);
            }
            vertx.close().toCompletionStage().toCompletableFuture().get(DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new PiiloException(Fault.INTERNAL, "The web server did not stop in time", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
