package piilo.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import piilo.view.Assets;

/** Sends an asset: for ever, compressed where the browser can, not at all where it has it already. */
final class AssetReply {
    private AssetReply() {}

    static void send(RoutingContext context, Assets.Asset asset, String version) {
        String tag = "\"" + version + "\"";
        String accepted = context.request().getHeader("Accept-Encoding");
        HttpServerResponse response = context.response()
                .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("ETag", tag)
                .putHeader("Vary", "Accept-Encoding")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Type", asset.type());
        if (tag.equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else if (accepted != null && accepted.contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip").end(Buffer.buffer(asset.compressed()));
        } else {
            response.putHeader("Content-Encoding", "identity").end(Buffer.buffer(asset.content()));
        }
    }
}
