package dev.drawbridge.notification.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one key that all instances share. Whoever is first makes it. */
public final class SigningKeys {

    private final JdbcClient jdbc;

    public SigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public SigningKey shared(Instant now) {
        return stored().orElseGet(() -> make(now));
    }

    private SigningKey make(Instant now) {
        var made = NewSigningKey.make(now);
        jdbc.sql(
                        """
                        insert into signing_key (private_key, certificate, token_key)
                        values (?, ?, ?) on conflict do nothing
                        """)
                .params(made.privateKey().getEncoded(), made.certificate(), made.tokenKey())
                .update();
        return stored().orElseThrow();
    }

    private Optional<SigningKey> stored() {
        return jdbc.sql("select private_key, certificate, token_key from signing_key")
                .query((row, _) -> key(row))
                .optional();
    }

    private static SigningKey key(ResultSet row) throws SQLException {
        try {
            var spec = new PKCS8EncodedKeySpec(row.getBytes("private_key"));
            return new SigningKey(
                    KeyFactory.getInstance("RSA").generatePrivate(spec),
                    row.getString("certificate"),
                    row.getBytes("token_key"));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the stored signing key cannot be read", broken);
        }
    }
}
