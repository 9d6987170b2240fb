package dev.drawbridge.console.config;

import dev.drawbridge.console.door.Callers;
import dev.drawbridge.console.door.Door;
import dev.drawbridge.console.door.PublicApi;
import dev.drawbridge.console.door.Upstreams;
import dev.drawbridge.web.OnTheWeb;
import dev.drawbridge.wire.http.Authenticator;
import dev.drawbridge.wire.http.Neighbours;
import dev.drawbridge.wire.http.Operations;
import dev.drawbridge.wire.http.WireServlet;
import dev.drawbridge.wire.sts.StsOperations;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@Import(OnTheWeb.class)
@EnableConfigurationProperties({RouteProperties.class, AuthProperties.class})
class DoorConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Upstreams upstreams(RouteProperties routes) {
        return Upstreams.to(routes.consumer(), routes.provider(), routes.notification());
    }

    /** Before every other filter: an AWS call pays for none of them. */
    @Bean
    FilterRegistrationBean<Door> door(
            Upstreams upstreams,
            Neighbours neighbours,
            Authenticator authenticator,
            AuthProperties auth,
            Clock clock) {
        var sts = Operations.of(StsOperations.all(auth.master(), clock));
        var own = new WireServlet(sts, authenticator, _ -> Optional.empty());
        var registration = new FilterRegistrationBean<>(new Door(upstreams, neighbours, own));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    Callers callers(Authenticator authenticator, AuthProperties auth, Clock clock) {
        return new Callers(authenticator, auth.master(), clock);
    }

    @Bean
    PublicApi publicApi(
            Upstreams upstreams,
            AuthProperties auth,
            @Value("${drawbridge.public-url}") URI publicUrl,
            Clock clock) {
        return new PublicApi(upstreams, auth.master(), publicUrl.getAuthority(), clock);
    }
}
