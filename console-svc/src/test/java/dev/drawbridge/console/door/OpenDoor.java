package dev.drawbridge.console.door;

import dev.drawbridge.wire.auth.OpenMode;
import dev.drawbridge.wire.http.Neighbours;
import dev.drawbridge.wire.http.Operations;
import dev.drawbridge.wire.http.WireServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The door on a real Tomcat as the console runs it, with nothing behind it but peers. */
final class OpenDoor implements AutoCloseable {

    private final WebServer server;
    private final Upstreams upstreams;

    OpenDoor(Map<Owner, URI> routes, Timeout answerWithin) {
        this(routes, Neighbours.NONE, answerWithin);
    }

    OpenDoor(Map<Owner, URI> routes, Neighbours neighbours, Timeout answerWithin) {
        upstreams = new Upstreams(routes, answerWithin);
        var factory = new TomcatServletWebServerFactory(0);
        factory.setAddress(InetAddress.getLoopbackAddress());
        factory.addConnectorCustomizers(connector -> {
            connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            connector.setProperty("maxKeepAliveRequests", "-1");
        });
        server =
                factory.getWebServer(context -> {
                    context.addServlet("pages", new Pages()).addMapping("/*");
                    context.addFilter("door", new Door(upstreams, neighbours, nobody()))
                            .addMappingForUrlPatterns(
                                    EnumSet.of(DispatcherType.REQUEST), false, "/*");
                });
        server.start();
    }

    private static Servlet nobody() {
        var authenticator = new OpenMode("123456789012");
        return new WireServlet(Operations.of(List.of()), authenticator, _ -> Optional.empty());
    }

    static OpenDoor to(Peer everyone) {
        return new OpenDoor(
                Map.of(
                        Owner.CONSUMER, everyone.uri(),
                        Owner.PROVIDER, everyone.uri(),
                        Owner.NOTIFICATION, everyone.uri()),
                Timeout.ofSeconds(10));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/");
    }

    @Override
    public void close() throws IOException {
        server.stop();
        upstreams.close();
    }

    private static final class Pages extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.getWriter().write("a page");
        }
    }
}
