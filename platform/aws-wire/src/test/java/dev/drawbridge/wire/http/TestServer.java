package dev.drawbridge.wire.http;

import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.tomcat.XmlErrors;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The sample operations behind a real Tomcat on a free port. */
public final class TestServer implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    private TestServer(Authenticator authenticator, List<Operation<?, ?>> more) {
        var operations = new ArrayList<>(Samples.all());
        operations.addAll(more);
        var base = directory();
        tomcat.setBaseDir(base.getPath());
        tomcat.setPort(0);
        var context = tomcat.addContext("", base.getPath());
        var servlet =
                new WireServlet(Operations.of(operations), authenticator, _ -> Optional.empty());
        XmlErrors.install(context);
        Tomcat.addServlet(context, "wire", servlet);
        context.addServletMappingDecoded("", "wire");
        tomcat.getConnector().setProperty("address", "127.0.0.1");
    }

    public static TestServer start(Authenticator authenticator, List<Operation<?, ?>> more) {
        var server = new TestServer(authenticator, more);
        try {
            server.tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    public URI uri() {
        return URI.create("http://localhost:" + port());
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static File directory() {
        try {
            return Files.createTempDirectory("wire").toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
