package dev.drawbridge.notification.trust;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one key that all instances share. Whoever is first makes it. */
public final class SigningKeys {

    /** What was signed with it has been verified by then, and every instance signs with another. */
    private static final Duration SERVED = Duration.ofDays(7);

    private static final String CHANGE =
            """
            with changed as (
              update signing_key set private_key = :key, certificate = :certificate, made_at = :now
              where certificate = :old returning id)
            insert into retired_certificate (path, certificate, retired_at)
            select :path, :old, :now from changed on conflict do nothing
            """;

    private final JdbcClient jdbc;

    public SigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param longest how long a key signs before another takes its place; zero: for ever
     */
    public SigningKey shared(Instant now, Duration longest) {
        var key = stored().orElseGet(() -> make(now));
        return longest.isZero() || !madeBefore(now.minus(longest)) ? key : change(key, now);
    }

    private boolean madeBefore(Instant limit) {
        return jdbc.sql("select made_at < ? from signing_key")
                .param(Timestamp.from(limit))
                .query(Boolean.class)
                .single();
    }

    /** Tokens in mails that are on their way stay good: their key is another. */
    private SigningKey change(SigningKey old, Instant now) {
        var made = NewSigningKey.make(now);
        jdbc.sql(CHANGE)
                .param("key", made.privateKey().getEncoded())
                .param("certificate", made.certificate())
                .param("old", old.certificate())
                .param("path", old.certificatePath())
                .param("now", Timestamp.from(now))
                .update();
        return stored().orElseThrow();
    }

    private SigningKey make(Instant now) {
        var made = NewSigningKey.make(now);
        jdbc.sql(
                        """
                        insert into signing_key (private_key, certificate, token_key, made_at)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        made.privateKey().getEncoded(),
                        made.certificate(),
                        made.tokenKey(),
                        Timestamp.from(now))
                .update();
        return stored().orElseThrow();
    }

    private Optional<SigningKey> stored() {
        return jdbc.sql("select private_key, certificate, token_key from signing_key")
                .query((row, _) -> key(row))
                .optional();
    }

    /** The one that signs, also where another instance has just made it, or one before it. */
    public Optional<String> certificate(String path, Instant now) {
        return stored().filter(key -> key.certificatePath().equals(path))
                .map(SigningKey::certificate)
                .or(() ->
                        jdbc.sql(
                                        """
                                        select certificate from retired_certificate
                                        where path = ? and retired_at > ?
                                        """)
                                .params(path, Timestamp.from(now.minus(SERVED)))
                                .query(String.class)
                                .optional());
    }

    private static SigningKey key(ResultSet row) throws SQLException {
        try {
            return new SigningKey(
                    MachineCode.rsaKey(row.getBytes("private_key")),
                    row.getString("certificate"),
                    row.getBytes("token_key"));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the stored signing key cannot be read", broken);
        }
    }
}
