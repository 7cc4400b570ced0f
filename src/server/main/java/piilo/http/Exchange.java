package piilo.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import piilo.fault.Fault;
import piilo.fault.PiiloException;
import piilo.view.Assets;

/** One request and its answer: from Vert.x to a page and back. */
public final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final WebSettings settings;
    private final Gate gate;
    private final Replies replies;
    private final Assets assets;

    public Exchange(WebSettings settings, Visitors visitors, Replies replies, Assets assets) {
        this.settings = settings;
        this.gate = new Gate(settings, visitors);
        this.replies = replies;
        this.assets = assets;
    }

    /** Asks the page, on a thread that may block; whatever goes wrong becomes an answer too. */
    Reply answer(Route route, RoutingContext context) {
        Request request = null;
        try {
            request = request(route, context);
            gate.check(route, request);
            return replies.reply(route, request, route.page().answer(request));
        } catch (PiiloException failure) {
            return replies.failure(route, request == null ? anonymous(context) : request, failure);
        } catch (RuntimeException | Error defect) {
            LOG.error("Failed at {} {}", route.method(), route.path(), defect);
            PiiloException failure = new PiiloException(Fault.INTERNAL, "A defect", defect);
            return replies.failure(route, request == null ? anonymous(context) : request, failure);
        }
    }

    private Request request(Route route, RoutingContext context) {
        HttpServerRequest request = context.request();
        Cookie cookie = request.getCookie(SessionCookie.name(settings.secure()));
        return new Request(
                request.method().name(),
                request.path(),
                context.pathParams(),
                values(context.queryParams()),
                form(request.formAttributes()),
                uploads(context),
                headers(request.headers()),
                bytes(context),
                peer(request),
                gate.visitor(
                                route,
                                cookie == null ? null : cookie.getValue(),
                                request.getHeader(HttpHeaders.AUTHORIZATION))
                        .orElse(null));
    }

    private Request anonymous(RoutingContext context) {
        HttpServerRequest request = context.request();
        return new Request(
                request.method().name(),
                request.path(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                headers(request.headers()),
                new byte[0],
                peer(request),
                null);
    }

    private static Map<String, List<String>> values(MultiMap multiMap) {
        if (multiMap.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        multiMap.forEach(entry -> values.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
                .add(entry.getValue()));
        return values;
    }

    /** Browsers send what has several lines with another end of line than it came with; nobody has changed it by that. */
    private static Map<String, List<String>> form(MultiMap attributes) {
        Map<String, List<String>> form = values(attributes);
        form.values().forEach(values -> values.replaceAll(value -> value.replace("\r\n", "\n")));
        return form;
    }

    private static Map<String, Upload> uploads(RoutingContext context) {
        Map<String, Upload> uploads = new HashMap<>();
        context.fileUploads()
                .forEach(file -> uploads.put(
                        file.name(), new Upload(file.fileName(), Path.of(file.uploadedFileName()), file.size())));
        return uploads;
    }

    private static Map<String, String> headers(MultiMap multiMap) {
        Map<String, String> headers = new HashMap<>();
        multiMap.forEach(entry -> headers.putIfAbsent(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        return headers;
    }

    private static byte[] bytes(RoutingContext context) {
        Buffer buffer = context.body() == null ? null : context.body().buffer();
        return buffer == null ? new byte[0] : buffer.getBytes();
    }

    private Request.Peer peer(HttpServerRequest request) {
        InetAddress address = address(request.remoteAddress());
        boolean direct = settings.publicUrl().isEmpty()
                && !request.headers().contains("x-forwarded-for")
                && !request.headers().contains("forwarded");
        return new Request.Peer(
                address == null ? "" : address.getHostAddress(),
                direct && address != null && address.isLoopbackAddress(),
                settings.secure());
    }

    private static @Nullable InetAddress address(io.vertx.core.net.@Nullable SocketAddress remote) {
        SocketAddress address = remote == null
                ? null
                : InetSocketAddress.createUnresolved(remote.hostAddress(), Math.max(remote.port(), 0));
        return address instanceof InetSocketAddress internet ? InetAddress.ofLiteral(internet.getHostString()) : null;
    }

    /** Sends a file that pages name; under another version than the present one it is not there. */
    void asset(RoutingContext context) {
        String version = context.pathParam("version");
        String name = context.request().path().substring("/static/".length() + version.length() + 1);
        assets.find(name)
                .filter(found -> version.equals(assets.version()))
                .ifPresentOrElse(found -> AssetReply.send(context, found, version), context::next);
    }

    /** Returns the route of an address that has none. */
    Route unknown(String path) {
        return refusing(path, Fault.NOT_FOUND);
    }

    /** Returns the route of a request that Vert.x refused. */
    Route refused(RoutingContext context, Fault fault) {
        return refusing(context.request().path(), fault);
    }

    /** Returns the route of a request that failed on its way to the page. */
    Route failed(RoutingContext context) {
        String path = context.request().path();
        if (context.statusCode() == Fault.TOO_LARGE.status()) {
            return refusing(path, Fault.TOO_LARGE);
        } else if (context.statusCode() == Fault.BAD_REQUEST.status()) {
            return refusing(path, Fault.BAD_REQUEST);
        }
        LOG.error("Failed on the way to a page", context.failure());
        return refusing(path, Fault.INTERNAL);
    }

    private static Route refusing(String path, Fault fault) {
        String area = path.startsWith("/api/") ? Route.API : "/";
        return Route.get(area, Access.PUBLIC, request -> {
            throw new PiiloException(fault, fault.name());
        });
    }
}
