package dev.drawbridge.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.auth.OpenMode;
import dev.drawbridge.wire.tomcat.XmlErrors;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** As a service registers it: Boot brings an error page of its own, which must not come first. */
@Tag("io")
class OnSpringBootTest {

    private static final ConfigurableApplicationContext CONTEXT =
            new SpringApplicationBuilder(Service.class)
                    .web(WebApplicationType.SERVLET)
                    .run("--server.port=0", "--server.address=127.0.0.1");

    @AfterAll
    static void stop() {
        CONTEXT.close();
    }

    @Test
    void the_root_is_the_aws_endpoint_for_every_verb() throws IOException {
        var head = " / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        assertThat(RawHttp.exchange(port(), "GET" + head).body()).contains("MissingAction");
        assertThat(RawHttp.exchange(port(), "PUT" + head).body()).contains("UnsupportedHttpVerb");
    }

    @Test
    void what_tomcat_answers_by_itself_is_xml() throws IOException {
        for (var request :
                new String[] {
                    "GARBAGE\r\n\r\n",
                    "GET /<> HTTP/1.1\r\nHost: x\r\n\r\n",
                    "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"
                }) {
            var answer = RawHttp.exchange(port(), request);
            assertThat(answer.status()).describedAs(request).isBetween(400, 405);
            assertThat(answer.body())
                    .describedAs(request)
                    .startsWith("<?xml")
                    .doesNotContain("<html");
        }
    }

    private static int port() {
        return CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Configuration(proxyBeanMethods = false)
    @Import(TomcatServletWebServerAutoConfiguration.class)
    static class Service {

        @Bean
        ServletRegistrationBean<WireServlet> aws() {
            var servlet =
                    new WireServlet(
                            Operations.of(Samples.all()),
                            new OpenMode("123456789012"),
                            _ -> Optional.empty());
            return new ServletRegistrationBean<>(servlet, "");
        }

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> xmlErrors() {
            return factory -> factory.addContextCustomizers(XmlErrors::install);
        }
    }
}
