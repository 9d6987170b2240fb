package dev.drawbridge.provider.config;

import dev.drawbridge.web.AwsEndpoint;
import dev.drawbridge.web.rebuild.RebuildApi;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What can be reached from outside. */
@Configuration(proxyBeanMethods = false)
@Import({AwsEndpoint.class, RebuildApi.class})
class Endpoint {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
