package dev.drawbridge.web;

import dev.drawbridge.web.park.DeadLetterApi;
import dev.drawbridge.web.park.StateApi;
import dev.drawbridge.wire.FaultMapper;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.api.ApiFilter;
import dev.drawbridge.wire.http.Authenticator;
import dev.drawbridge.wire.http.Operations;
import dev.drawbridge.wire.http.WireServer;
import dev.drawbridge.wire.http.WireServlet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A service that AWS's clients speak to: at exactly the root path, and its own API under /v1. */
@Configuration(proxyBeanMethods = false)
@Import({OnTheWeb.class, DeadLetterApi.class, StateApi.class})
public class AwsEndpoint {

    @Bean
    WireServer wireServer(
            List<Operation<?, ?>> operations,
            FaultMapper faults,
            Authenticator authenticator,
            ObjectProvider<Operation.Gate> gate) {
        return new WireServer(
                Operations.of(operations),
                authenticator,
                faults,
                gate.getIfAvailable(() -> Operation.Gate.OPEN));
    }

    @Bean
    ServletRegistrationBean<WireServlet> aws(WireServer server) {
        return new ServletRegistrationBean<>(new WireServlet(server), "");
    }

    @Bean
    Operators operators(
            @Value("${drawbridge.operator-account:${drawbridge.default-account}}") String account,
            Authenticator authenticator) {
        return new Operators(account, authenticator);
    }

    @Bean
    FilterRegistrationBean<ApiFilter> api(
            @Value("${drawbridge.service}") String service,
            FaultMapper faults,
            Authenticator authenticator) {
        var api = new FilterRegistrationBean<>(new ApiFilter(service, authenticator, faults));
        api.addUrlPatterns(ApiFilter.PATHS);
        return api;
    }
}
