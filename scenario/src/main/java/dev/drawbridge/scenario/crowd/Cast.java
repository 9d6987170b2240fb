package dev.drawbridge.scenario.crowd;

import static java.util.stream.Collectors.toSet;

import dev.drawbridge.scenario.model.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every account, by name. */
public final class Cast {

    /**
     * @param tags of its endpoints
     * @param path where the providers' registers have it
     */
    public record Account(
            String id, String group, Map<String, String> tags, @Nullable String path) {}

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final List<String> owners;

    public Cast(Scenario scenario) {
        owners = scenario.services().stream().map(Scenario.Service::owner).toList();
        var dice = new Dice(scenario.seed());
        var taken =
                scenario.accounts().stream()
                        .map(Scenario.Accounts::id)
                        .filter(Objects::nonNull)
                        .collect(toSet());
        for (int g = 0; g < scenario.accounts().size(); g++) {
            var group = scenario.accounts().get(g);
            int count = group.count() == null ? 1 : group.count();
            for (int i = 0, made = 0; made < count; i++) {
                var id = group.id() == null ? number(g, i) : group.id();
                if (group.id() != null || !taken.contains(id)) {
                    accounts.put(id, account(id, group, dice));
                    made++;
                }
            }
        }
    }

    private static String number(int group, int index) {
        return String.format(Locale.ROOT, "%012d", 600_000_000_001L + group * 1_000_000L + index);
    }

    private static Account account(String id, Scenario.Accounts group, Dice dice) {
        long key = Long.parseLong(id);
        var tags = new TreeMap<String, String>();
        group.tags()
                .forEach((name, shares) -> {
                    var value = shares.pick(dice.roll("tag " + name, key));
                    if (value != null) {
                        tags.put(name, value);
                    }
                });
        var path = group.path() == null ? null : group.path().pick(dice.roll("path", key));
        return new Account(id, group.group(), tags, path);
    }

    /** Null names all that own no service. */
    public List<Account> of(@Nullable String groupOrId) {
        var found = new ArrayList<Account>();
        for (var account : accounts.values()) {
            boolean named =
                    groupOrId == null
                            ? !owners.contains(account.id())
                            : groupOrId.equals(account.group()) || groupOrId.equals(account.id());
            if (named) {
                found.add(account);
            }
        }
        return found;
    }

    public @Nullable Account account(String id) {
        return accounts.get(id);
    }

    public List<Account> all() {
        return List.copyOf(accounts.values());
    }
}
