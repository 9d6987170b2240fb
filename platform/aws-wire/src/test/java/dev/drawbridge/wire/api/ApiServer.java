package dev.drawbridge.wire.api;

import dev.drawbridge.wire.tomcat.XmlErrors;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A servlet behind the filter on a real Tomcat. */
final class ApiServer implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();
    private final Path base = directory();

    private ApiServer(ApiFilter filter, HttpServlet behind) {
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(0);
        var context = tomcat.addContext("", base.toString());
        var definition = new FilterDef();
        definition.setFilterName("api");
        definition.setFilter(filter);
        context.addFilterDef(definition);
        var mapping = new FilterMap();
        mapping.setFilterName("api");
        mapping.addURLPattern(ApiFilter.PATHS);
        context.addFilterMap(mapping);
        XmlErrors.install(context);
        Tomcat.addServlet(context, "behind", behind);
        context.addServletMappingDecoded("/", "behind");
        tomcat.getConnector().setProperty("address", "127.0.0.1");
    }

    static ApiServer start(ApiFilter filter, HttpServlet behind) {
        var server = new ApiServer(filter, behind);
        try {
            server.tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
    }

    Path file(String content) throws IOException {
        return Files.writeString(base.resolve("body"), content);
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

    private static Path directory() {
        try {
            return Files.createTempDirectory("api");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
