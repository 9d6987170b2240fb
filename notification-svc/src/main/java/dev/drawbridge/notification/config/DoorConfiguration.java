package dev.drawbridge.notification.config;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.notification.delivery.Links;
import dev.drawbridge.notification.delivery.ledger.QueueGauges;
import dev.drawbridge.notification.links.Certificate;
import dev.drawbridge.notification.links.ConfirmPage;
import dev.drawbridge.notification.links.Metrics;
import dev.drawbridge.notification.links.OneClick;
import dev.drawbridge.notification.links.UnsubscribePage;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.notification.trust.CurrentKey;
import dev.drawbridge.notification.trust.SigningKeys;
import dev.drawbridge.notification.trust.Tokens;
import dev.drawbridge.web.AwsEndpoint;
import dev.drawbridge.web.rebuild.RebuildApi;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be reached from outside. */
@Configuration(proxyBeanMethods = false)
@Import({AwsEndpoint.class, RebuildApi.class})
class DoorConfiguration {

    /** More does not come with a click: mail programs send its one field as form data too. */
    private static final int CLICK = 10_000;

    @Bean
    SigningKeys signingKeys(JdbcClient jdbc) {
        return new SigningKeys(jdbc);
    }

    @Bean
    CurrentKey currentKey(
            SigningKeys keys,
            Clock clock,
            @Value("${drawbridge.signing.key-life:365d}") Duration longest,
            @Value("${drawbridge.signing.every:1h}") Duration every) {
        return new CurrentKey(() -> keys.shared(clock.instant(), longest), every);
    }

    @Bean
    ServletRegistrationBean<Certificate> certificate(
            CurrentKey key, SigningKeys keys, Clock clock) {
        return at("*.pem", new Certificate(key, keys, clock));
    }

    @Bean
    ServletRegistrationBean<ConfirmPage> confirmPage(
            Tokens tokens, Subscriptions subscriptions, Links links, Commands commands) {
        return at("/confirm", new ConfirmPage(tokens, subscriptions, links, commands));
    }

    @Bean
    ServletRegistrationBean<UnsubscribePage> unsubscribePage(
            Subscriptions subscriptions, Commands commands) {
        return at("/unsubscribe", new UnsubscribePage(subscriptions, commands));
    }

    @Bean
    ServletRegistrationBean<OneClick> oneClick(
            CurrentKey key, Subscriptions subscriptions, Commands commands) {
        var oneClick = at("/u/*", new OneClick(key, subscriptions, commands));
        oneClick.setMultipartConfig(new MultipartConfigElement("", CLICK, CLICK, CLICK));
        return oneClick;
    }

    @Bean
    PrometheusMeterRegistry meters() {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.config().meterFilter(new DeliveryBuckets());
        return meters;
    }

    @Bean
    ServletRegistrationBean<Metrics> metrics(PrometheusMeterRegistry meters, QueueGauges gauges) {
        return at("/actuator/prometheus", new Metrics(meters, gauges::look));
    }

    private static <S extends HttpServlet> ServletRegistrationBean<S> at(String path, S servlet) {
        return new ServletRegistrationBean<>(servlet, path);
    }
}
