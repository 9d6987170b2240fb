package dev.drawbridge.web;

import dev.drawbridge.wire.auth.AuthModes;
import dev.drawbridge.wire.http.Authenticator;
import dev.drawbridge.wire.tomcat.XmlErrors;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What all services have in common; give it a {@link Clock} and {@code drawbridge.auth.mode}. */
@Configuration(proxyBeanMethods = false)
public class OnTheWeb {

    /** Before any other bean: nothing is opened, not even the database, by what may not run. */
    @Bean
    static BeanFactoryPostProcessor whoMayListen(Environment environment) {
        return _ -> OpenToTheNetwork.refuse(environment);
    }

    /** What Tomcat refuses before any servlet is asked is answered in our way too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> xmlErrors() {
        return tomcat -> tomcat.addContextCustomizers(XmlErrors::install);
    }

    @Bean
    Authenticator authenticator(
            Clock clock,
            @Value("${drawbridge.auth.mode}") String mode,
            @Value("${drawbridge.auth.master-key:}") String masterKey,
            @Value("${drawbridge.default-account}") String defaultAccount) {
        return AuthModes.authenticator(mode, masterKey, defaultAccount, clock);
    }
}
