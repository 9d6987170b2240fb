package dev.drawbridge.console.config;

import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.visit.ActingAs;
import dev.drawbridge.console.visit.KeyCheck;
import dev.drawbridge.console.visit.SignedIn;
import dev.drawbridge.console.visit.Visitors;
import dev.drawbridge.console.visit.oidc.IdentityProvider;
import dev.drawbridge.console.visit.people.People;
import dev.drawbridge.events.id.AccountId;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Who may come in, and how they show who they are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PeopleProperties.class, OidcProperties.class})
class VisitConfiguration {

    @Bean
    People people(PeopleProperties properties, Clock clock) {
        return new People(properties.locals(), clock);
    }

    @Bean
    @ConditionalOnProperty("drawbridge.oidc.issuer")
    IdentityProvider identityProvider(
            OidcProperties properties, @Value("${drawbridge.public-url}") URI publicUrl) {
        return properties.provider(publicUrl.resolve("/sign-in/oidc/back"));
    }

    /** Where nobody is named and nothing is verified, whoever comes picks an account. */
    @Bean
    Visitors visitors(
            AuthProperties auth,
            KeyCheck keys,
            People people,
            ObjectProvider<IdentityProvider> identityProvider,
            AuditTrail trail,
            @Value("${drawbridge.default-account}") AccountId defaultAccount,
            Clock clock) {
        boolean named = people.isAnybody() || identityProvider.getIfAvailable() != null;
        return auth.isOpen() && !named
                ? new ActingAs(keys, () -> first(trail).orElse(defaultAccount))
                : new SignedIn(keys, people, !auth.isOpen(), clock);
    }

    /** Without the database the page itself says so: here is too early for that. */
    private static Optional<AccountId> first(AuditTrail trail) {
        try {
            return trail.accounts().stream().findFirst();
        } catch (DataAccessException _) {
            return Optional.empty();
        }
    }
}
