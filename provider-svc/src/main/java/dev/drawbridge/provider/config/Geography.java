package dev.drawbridge.provider.config;

import dev.drawbridge.events.place.ZoneNames;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How accounts name the Availability Zones. */
@Configuration(proxyBeanMethods = false)
class Geography {

    @Bean
    ZoneNames zoneNames(@Value("${drawbridge.zones}") String zones) {
        return ZoneNames.parse(zones);
    }
}
