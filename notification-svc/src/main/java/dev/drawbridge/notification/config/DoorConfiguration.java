package dev.drawbridge.notification.config;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.notification.links.Certificate;
import dev.drawbridge.notification.links.ConfirmPage;
import dev.drawbridge.notification.links.UnsubscribePage;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.notification.trust.SigningKey;
import dev.drawbridge.notification.trust.SigningKeys;
import dev.drawbridge.notification.trust.Tokens;
import dev.drawbridge.wire.FaultMapper;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.api.ApiFilter;
import dev.drawbridge.wire.auth.AuthModes;
import dev.drawbridge.wire.http.Authenticator;
import dev.drawbridge.wire.http.Operations;
import dev.drawbridge.wire.http.WireServlet;
import dev.drawbridge.wire.tomcat.XmlErrors;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be reached from outside. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    /** What Tomcat refuses before any servlet is asked is answered in XML too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> xmlErrors() {
        return tomcat -> tomcat.addContextCustomizers(XmlErrors::install);
    }

    @Bean
    SigningKey signingKey(JdbcClient jdbc, Clock clock) {
        return new SigningKeys(jdbc).shared(clock.instant());
    }

    @Bean
    Authenticator authenticator(
            Clock clock,
            @Value("${drawbridge.auth.mode}") String mode,
            @Value("${drawbridge.auth.master-key}") String masterKey,
            @Value("${drawbridge.default-account}") String defaultAccount) {
        return AuthModes.authenticator(mode, masterKey, defaultAccount, clock);
    }

    @Bean
    ServletRegistrationBean<WireServlet> aws(
            List<Operation<?, ?>> handlers, FaultMapper faults, Authenticator authenticator) {
        return at("", new WireServlet(Operations.of(handlers), authenticator, faults));
    }

    /** Our own API: its controllers are in {@code api}. */
    @Bean
    FilterRegistrationBean<ApiFilter> api(FaultMapper faults, Authenticator authenticator) {
        var api =
                new FilterRegistrationBean<>(new ApiFilter("notification", authenticator, faults));
        api.addUrlPatterns(ApiFilter.PATHS);
        return api;
    }

    @Bean
    ServletRegistrationBean<Certificate> certificate(SigningKey key) {
        return at(key.certificatePath(), new Certificate(key));
    }

    @Bean
    ServletRegistrationBean<ConfirmPage> confirmPage(Tokens tokens, Commands commands) {
        return at("/confirm", new ConfirmPage(tokens, commands));
    }

    @Bean
    ServletRegistrationBean<UnsubscribePage> unsubscribePage(
            Subscriptions subscriptions, Commands commands) {
        return at("/unsubscribe", new UnsubscribePage(subscriptions, commands));
    }

    private static <S extends HttpServlet> ServletRegistrationBean<S> at(String path, S servlet) {
        return new ServletRegistrationBean<>(servlet, path);
    }
}
