package dev.drawbridge.axon.store;

import dev.drawbridge.axon.EventNames;
import dev.drawbridge.events.MessageTypes;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Events and snapshots by public name; Axon's own tokens as Axon writes them. */
@Configuration(proxyBeanMethods = false)
public class SerializerConfiguration {

    @Bean
    @Primary
    Serializer serializer() {
        return JacksonSerializer.defaultSerializer();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventNames events, ListableBeanFactory beans) {
        Map<String, Class<?>> names = new HashMap<>(events.byName());
        for (var bean : beans.getBeanNamesForAnnotation(Aggregate.class)) {
            var aggregate = beans.getType(bean);
            if (aggregate != null) {
                names.put(MessageTypes.named(aggregate), aggregate);
            }
        }
        return new NamedSerializer(names);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(@Qualifier("eventSerializer") Serializer eventSerializer) {
        return eventSerializer;
    }
}
