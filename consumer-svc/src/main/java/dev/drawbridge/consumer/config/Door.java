package dev.drawbridge.consumer.config;

import dev.drawbridge.web.AwsEndpoint;
import dev.drawbridge.web.rebuild.RebuildApi;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What can be reached from outside. */
@Configuration(proxyBeanMethods = false)
@Import({AwsEndpoint.class, RebuildApi.class})
class Door {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PrometheusMeterRegistry meters() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    ServletRegistrationBean<Metrics> metrics(PrometheusMeterRegistry meters) {
        return new ServletRegistrationBean<>(new Metrics(meters), "/actuator/prometheus");
    }
}
