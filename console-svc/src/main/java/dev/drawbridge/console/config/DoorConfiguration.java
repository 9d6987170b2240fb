package dev.drawbridge.console.config;

import dev.drawbridge.console.door.Door;
import dev.drawbridge.console.door.NoSuchAction;
import dev.drawbridge.console.door.Upstreams;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteProperties.class)
class DoorConfiguration {

    @Bean
    Upstreams upstreams(RouteProperties routes) {
        return Upstreams.to(routes.consumer(), routes.provider(), routes.notification());
    }

    /** Before every other filter: an AWS call pays for none of them. */
    @Bean
    FilterRegistrationBean<Door> door(Upstreams upstreams) {
        var registration = new FilterRegistrationBean<>(new Door(upstreams, new NoSuchAction()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
