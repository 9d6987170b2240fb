package dev.drawbridge.console.config;

import dev.drawbridge.console.visit.oidc.IdentityProvider;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An OpenID Connect provider that vouches for people.
 *
 * @param issuer its address, as it stands in its tokens
 * @param name what the sign-in page calls it
 * @param grantsClaim the claim that lists grants like {@code 111111111111:approver}
 */
@ConfigurationProperties("drawbridge.oidc")
record OidcProperties(
        @Nullable URI issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("single sign-on") String name,
        @DefaultValue("drawbridge") String grantsClaim) {

    @Override
    public String toString() {
        return "OidcProperties[" + issuer + "]";
    }

    /**
     * @param back where the provider sends people who have signed in
     */
    IdentityProvider provider(URI back) {
        if (issuer == null) {
            throw new IllegalStateException("drawbridge.oidc.issuer is missing");
        }
        return new IdentityProvider(issuer, clientId, clientSecret, grantsClaim, back);
    }
}
