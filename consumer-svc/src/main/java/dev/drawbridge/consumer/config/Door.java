package dev.drawbridge.consumer.config;

import dev.drawbridge.wire.FaultMapper;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.api.ApiFilter;
import dev.drawbridge.wire.auth.AuthModes;
import dev.drawbridge.wire.http.Authenticator;
import dev.drawbridge.wire.http.Operations;
import dev.drawbridge.wire.http.WireServlet;
import dev.drawbridge.wire.tomcat.XmlErrors;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The AWS endpoint, at exactly the root path, and our own API under {@code /v1}. */
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
    Authenticator authenticator(
            Clock clock,
            @Value("${drawbridge.auth.mode}") String mode,
            @Value("${drawbridge.auth.master-key}") String masterKey,
            @Value("${drawbridge.default-account}") String defaultAccount) {
        return AuthModes.authenticator(mode, masterKey, defaultAccount, clock);
    }

    @Bean
    ServletRegistrationBean<WireServlet> awsEndpoint(
            List<Operation<?, ?>> operations, FaultMapper faults, Authenticator authenticator) {
        return new ServletRegistrationBean<>(
                new WireServlet(Operations.of(operations), authenticator, faults), "");
    }

    /** Our own API: its controllers are in {@code api}. */
    @Bean
    FilterRegistrationBean<ApiFilter> api(FaultMapper faults, Authenticator authenticator) {
        var api = new FilterRegistrationBean<>(new ApiFilter("consumer", authenticator, faults));
        api.addUrlPatterns(ApiFilter.PATHS);
        return api;
    }
}
