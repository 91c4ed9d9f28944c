package dev.saoma.bench.bare;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/// The bare door on the fastest common web stack of the JVM: an event loop for each core.
public final class VertxDoor extends AbstractVerticle {

    private final BareDoor door = new BareDoor();

    /// One argument: the port.
    public static void main(String[] args) {
        System.setProperty("port", args[0]);
        var loops = Runtime.getRuntime().availableProcessors();
        Vertx.vertx()
                .deployVerticle(VertxDoor.class, new DeploymentOptions().setInstances(loops))
                .onFailure(failure -> {
                    failure.printStackTrace(System.err);
                    System.exit(1);
                });
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(Integer.getInteger("port"), "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            var opens = door.opens(request::getParam, body.getBytes());
            request.response()
                    .setStatusCode(opens ? 200 : 403)
                    .putHeader("Content-Type", "text/plain")
                    .end(opens ? "success" : "");
        });
    }
}
