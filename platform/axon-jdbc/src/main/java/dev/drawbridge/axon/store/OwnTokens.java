package dev.drawbridge.axon.store;

import java.time.Duration;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;

/**
 * Token stores of this instance. Its name is its own: Axon's default, the process id, would make
 * two contexts in one JVM share each other's claims.
 */
public final class OwnTokens {

    private final String instance = IdentifierFactory.getInstance().generateIdentifier();
    private final ConnectionProvider connections;
    private final Serializer serializer;

    OwnTokens(ConnectionProvider connections, Serializer serializer) {
        this.connections = connections;
        this.serializer = serializer;
    }

    /**
     * @param claim after this long without a word, another instance may take over
     */
    public TokenStore heldFor(Duration claim) {
        return jdbc(claim);
    }

    JdbcTokenStore jdbc(Duration claim) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(Schemas.tokens())
                .serializer(serializer)
                .contentType(byte[].class)
                .nodeId(instance)
                .claimTimeout(claim)
                .build();
    }
}
