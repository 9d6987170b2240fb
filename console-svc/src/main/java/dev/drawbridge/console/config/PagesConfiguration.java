package dev.drawbridge.console.config;

import dev.drawbridge.console.approvals.ConnectionViews;
import dev.drawbridge.console.approvals.Decisions;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.door.PublicApi;
import dev.drawbridge.console.house.Watch;
import dev.drawbridge.console.live.LiveView;
import dev.drawbridge.console.live.News;
import dev.drawbridge.console.screen.Places;
import dev.drawbridge.console.screen.Uploads;
import dev.drawbridge.console.visit.Frame;
import dev.drawbridge.console.visit.Reception;
import dev.drawbridge.console.visit.Visitor;
import dev.drawbridge.console.visit.Visitors;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import jakarta.servlet.MultipartConfigElement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.ITemplateEngine;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    private static final int MOST_STREAMS = 500;

    @Bean
    FilterRegistrationBean<Reception> reception(Visitors visitors, Uploads uploads) {
        return new FilterRegistrationBean<>(new Reception(visitors, uploads));
    }

    @Bean
    Uploads uploads(@Value("${drawbridge.audit.import-bytes}") long mostBytes) {
        return new Uploads(mostBytes);
    }

    /** Files go to the disk at once: however many are handed in, memory is not what runs out. */
    @Bean
    MultipartConfigElement multipart(Uploads uploads) {
        return new MultipartConfigElement("", uploads.mostBytes(), uploads.mostBytes(), 0);
    }

    @Bean
    Frame frame(
            Visitors visitors,
            AuditTrail trail,
            ConnectionViews connections,
            Places places,
            Watch watch,
            @Value("${drawbridge.public-url}") String publicUrl) {
        return new Frame(
                visitors, trail::accounts, connections::waitingFor, places, watch::now, publicUrl);
    }

    /** As a person of the house, whom every service knows by the signature. */
    @Bean
    Watch watch(PublicApi api, @Value("${drawbridge.default-account}") AccountId house) {
        var self = new Visitor(house, house.value(), "watch", Set.of(), List.of());
        return new Watch(api, self, "us-east-1");
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
