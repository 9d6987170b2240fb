package dev.drawbridge.console.config;

import dev.drawbridge.console.approvals.ConnectionViews;
import dev.drawbridge.console.approvals.Decisions;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.door.PublicApi;
import dev.drawbridge.console.live.LiveView;
import dev.drawbridge.console.live.News;
import dev.drawbridge.console.screen.Places;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Reception;
import dev.drawbridge.console.visit.Visitors;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    private static final int MOST_STREAMS = 500;

    @Bean
    FilterRegistrationBean<Reception> reception(Visitors visitors) {
        return new FilterRegistrationBean<>(new Reception(visitors));
    }

    @Bean
    Frame frame(
            Visitors visitors,
            AuditTrail trail,
            ConnectionViews connections,
            Places places,
            @Value("${drawbridge.public-url}") String publicUrl) {
        return new Frame(visitors, trail::accounts, connections::waitingFor, places, publicUrl);
    }

    @Bean
    Decisions decisions(PublicApi api) {
        return new Decisions(api);
    }

    @Bean
    News news(AuditTrail trail) {
        return new News(trail, MOST_STREAMS);
    }

    @Bean
    LiveView liveView(ITemplateEngine templates, ConnectionViews connections, EnvelopeCodec codec) {
        return new LiveView(
                templates,
                connections,
                json -> codec.read(json.getBytes(StandardCharsets.UTF_8)).payload());
    }
}
