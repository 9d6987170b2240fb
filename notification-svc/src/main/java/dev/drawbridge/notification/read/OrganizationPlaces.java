package dev.drawbridge.notification.read;

import dev.drawbridge.events.OwnerEvent.OrganizationPathChanged;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replica of where an owner's register puts accounts: what its topics' policies may ask for. */
@Component
public final class OrganizationPlaces {

    private final JdbcClient jdbc;

    OrganizationPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The condition keys of an account, as the owner's register has it. */
    public Map<String, String> keys(String owner, String account) {
        var keys = new HashMap<String, String>();
        jdbc.sql("select path from organization_place where owner = ? and account = ?")
                .params(owner, account)
                .query(String.class)
                .optional()
                .ifPresent(path -> {
                    keys.put("aws:PrincipalOrgPaths", path);
                    var first = path.replaceFirst("^/", "").split("/", 2)[0];
                    if (first.startsWith("o-")) {
                        keys.put("aws:PrincipalOrgID", first);
                    }
                });
        return keys;
    }

    public void on(OrganizationPathChanged changed) {
        var path = changed.path();
        if (path == null) {
            jdbc.sql("delete from organization_place where owner = ? and account = ?")
                    .params(changed.owner().value(), changed.account().value())
                    .update();
            return;
        }
        jdbc.sql(
                        """
                        insert into organization_place (owner, account, path) values (?, ?, ?)
                        on conflict (owner, account) do update set path = excluded.path
                        """)
                .params(changed.owner().value(), changed.account().value(), path)
                .update();
    }
}
