package dev.drawbridge.console.visit.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.drawbridge.console.visit.people.Person;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who vouches for people. Found at its first use, so that the console starts without it. */
public final class IdentityProvider {

    private final Issuer issuer;
    private final ClientID client;
    private final Secret secret;
    private final String grantsClaim;
    private final URI back;
    private volatile @Nullable OIDCProviderMetadata found;

    /**
     * @param back where it sends people who have signed in
     */
    public IdentityProvider(
            URI issuer, String clientId, String clientSecret, String grantsClaim, URI back) {
        this.issuer = new Issuer(issuer);
        this.client = new ClientID(clientId);
        this.secret = new Secret(clientSecret);
        this.grantsClaim = grantsClaim;
        this.back = back;
    }

    /** Where a person goes to sign in. */
    URI entrance(Errand errand) throws NoAnswer {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile", "email"), client, back)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(errand.state())
                .nonce(errand.nonce())
                .codeChallenge(errand.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * The person who came back.
     *
     * @param arrival the address the browser was sent to, with its query
     * @throws NoAnswer where the provider does not vouch, or not for this errand
     */
    Person person(String arrival, Errand errand) throws NoAnswer {
        try {
            var response = AuthenticationResponseParser.parse(URI.create(arrival));
            var claims = claims(code(response, errand), errand);
            return Person.of(name(claims), grants(claims));
        } catch (GeneralException
                | IOException
                | BadJOSEException
                | JOSEException
                | IllegalArgumentException e) {
            throw new NoAnswer(e);
        }
    }

    private static AuthorizationCode code(AuthenticationResponse response, Errand errand)
            throws NoAnswer {
        if (!errand.state().equals(response.getState())) {
            throw new NoAnswer("the answer belongs to another sign-in");
        }
        if (!response.indicatesSuccess()) {
            var error = response.toErrorResponse().getErrorObject();
            throw new NoAnswer(error == null ? "refused" : error.getCode());
        }
        return response.toSuccessResponse().getAuthorizationCode();
    }

    private IDTokenClaimsSet claims(AuthorizationCode code, Errand errand)
            throws GeneralException, IOException, NoAnswer, BadJOSEException, JOSEException {
        var grant = new AuthorizationCodeGrant(code, back, errand.verifier());
        var request =
                new TokenRequest.Builder(
                                metadata().getTokenEndpointURI(),
                                new ClientSecretBasic(client, secret),
                                grant)
                        .build();
        var answer = OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
        if (!(answer instanceof OIDCTokenResponse tokens)) {
            var error = answer.toErrorResponse().getErrorObject();
            throw new NoAnswer(error == null ? "refused" : error.getCode());
        }
        var validator =
                new IDTokenValidator(
                        issuer, client, JWSAlgorithm.RS256, metadata().getJWKSetURI().toURL());
        return validator.validate(tokens.getOIDCTokens().getIDToken(), errand.nonce());
    }

    /** Only what nobody can give themselves: a verified address, or else the subject. */
    private static String name(IDTokenClaimsSet claims) {
        var email = claims.getStringClaim("email");
        return email != null && Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))
                ? email
                : claims.getSubject().getValue();
    }

    private List<String> grants(IDTokenClaimsSet claims) {
        var grants = claims.getStringListClaim(grantsClaim);
        return grants == null ? List.of() : grants;
    }

    private OIDCProviderMetadata metadata() throws NoAnswer {
        var known = found;
        if (known == null) {
            try {
                known = OIDCProviderMetadata.resolve(issuer);
            } catch (GeneralException | IOException e) {
                throw new NoAnswer(e);
            }
            found = known;
        }
        return known;
    }

    /** The provider did not vouch; the message says why, for the log. */
    static final class NoAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        NoAnswer(String reason) {
            super(reason);
        }

        NoAnswer(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }
}
