package dev.drawbridge.consumer.domain.policy;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.policy.Policy.Condition;
import dev.drawbridge.consumer.domain.policy.Policy.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a statement's conditions hold for a request. */
final class PolicyConditions {

    private static final String IF_EXISTS = "IfExists";

    private PolicyConditions() {}

    /**
     * A key we do not know the value of has none.
     *
     * @param unknown what an operator that is not simulated comes to: true in a denial and false in
     *     a permission, so that no path is called open which AWS would close
     */
    static boolean holds(Condition condition, Request request, boolean unknown) {
        var operator = condition.operator();
        boolean ifExists = operator.endsWith(IF_EXISTS);
        var plain =
                ifExists ? operator.substring(0, operator.length() - IF_EXISTS.length()) : operator;
        var value = request.circumstances().get(condition.key().toLowerCase(Locale.ROOT));
        if (value == null) {
            return ifExists || plain.contains("Not");
        }
        return holds(plain, condition.values(), value).orElse(unknown);
    }

    private static Optional<Boolean> holds(String operator, List<String> values, String value) {
        boolean not = operator.contains("Not");
        return switch (operator.replace("Not", "")) {
            case "StringEquals" -> Optional.of(values.contains(value) != not);
            case "StringLike", "ArnEquals", "ArnLike" ->
                    Optional.of(values.stream().anyMatch(p -> Patterns.like(p, value)) != not);
            case "StringEqualsIgnoreCase" ->
                    Optional.of(values.stream().anyMatch(value::equalsIgnoreCase) != not);
            case "IpAddress" ->
                    Optional.of(values.stream().anyMatch(range -> within(range, value)) != not);
            default -> Optional.empty();
        };
    }

    /** A range, or one address. */
    private static boolean within(String range, String address) {
        var asked = Ipv4.parse(address).map(ip -> new Cidr(ip, Integer.SIZE));
        var given =
                Cidr.parse(range).or(() -> Ipv4.parse(range).map(ip -> new Cidr(ip, Integer.SIZE)));
        return asked.isPresent() && given.isPresent() && given.get().contains(asked.get());
    }
}
