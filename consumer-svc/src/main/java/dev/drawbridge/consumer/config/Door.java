package dev.drawbridge.consumer.config;

import dev.drawbridge.wire.FaultMapper;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.auth.AuthModes;
import dev.drawbridge.wire.http.Operations;
import dev.drawbridge.wire.http.WireServlet;
import dev.drawbridge.wire.tomcat.XmlErrors;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The AWS endpoint, at exactly the root path. */
@Configuration(proxyBeanMethods = false)
class Door {

    /** What Tomcat refuses before any servlet is asked is answered in XML too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> xmlErrors() {
        return tomcat -> tomcat.addContextCustomizers(XmlErrors::install);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ServletRegistrationBean<WireServlet> awsEndpoint(
            List<Operation<?, ?>> operations,
            FaultMapper faults,
            Clock clock,
            @Value("${drawbridge.auth.mode}") String mode,
            @Value("${drawbridge.auth.master-key}") String masterKey,
            @Value("${drawbridge.default-account}") String defaultAccount) {
        var authenticator = AuthModes.authenticator(mode, masterKey, defaultAccount, clock);
        return new ServletRegistrationBean<>(
                new WireServlet(Operations.of(operations), authenticator, faults), "");
    }
}
