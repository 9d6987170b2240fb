package dev.drawbridge.console.visit.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.List;

/** What a browser keeps while its person is away at the identity provider. */
record Errand(State state, Nonce nonce, CodeVerifier verifier) {

    static Errand fresh() {
        return new Errand(new State(), new Nonce(), new CodeVerifier());
    }

    static Errand of(List<String> words) {
        return new Errand(
                new State(words.get(0)), new Nonce(words.get(1)), new CodeVerifier(words.get(2)));
    }

    List<String> words() {
        return List.of(state.getValue(), nonce.getValue(), verifier.getValue());
    }
}
