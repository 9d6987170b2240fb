package dev.drawbridge.notification.filter;

import dev.drawbridge.notification.domain.message.MessageAttribute;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who of a topic's subscribers wants a message. */
@Component
public final class Filtering {

    private static final int KEPT = 1000;

    private final Map<String, CompiledPolicies> compiled =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, CompiledPolicies> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * @param wish what a subscriber wants
     * @param text the message's text for a subscriber
     */
    public <S> List<S> wanting(
            String topicArn,
            List<S> subscribers,
            Function<S, Wish> wish,
            List<MessageAttribute> attributes,
            Function<S, String> text) {
        var byAttributes = subscribers.stream().filter(s -> picky(wish.apply(s), false)).toList();
        var byText = subscribers.stream().filter(s -> picky(wish.apply(s), true)).toList();
        if (byAttributes.isEmpty() && byText.isEmpty()) {
            return subscribers;
        }
        var unwanted = new HashSet<S>();
        unwanted.addAll(
                unmoved(topicArn, byAttributes, wish, () -> AttributeEvents.event(attributes)));
        byText.stream()
                .collect(Collectors.groupingBy(text))
                .forEach((body, same) ->
                        unwanted.addAll(unmoved("body:" + topicArn, same, wish, () -> body)));
        return subscribers.stream().filter(s -> !unwanted.contains(s)).toList();
    }

    private static boolean picky(Wish wish, boolean body) {
        return wish.policy() != null && wish.body() == body && !FilterPolicy.all(wish.policy());
    }

    private <S> List<S> unmoved(
            String key, List<S> subscribers, Function<S, Wish> wish, Supplier<String> event) {
        if (subscribers.isEmpty()) {
            return List.of();
        }
        var policies =
                subscribers.stream()
                        .map(s -> Objects.requireNonNull(wish.apply(s).policy()))
                        .collect(Collectors.toSet());
        var matching = compiled(key, policies).matching(event.get());
        return subscribers.stream()
                .filter(s -> !matching.contains(Objects.requireNonNull(wish.apply(s).policy())))
                .toList();
    }

    private CompiledPolicies compiled(String key, Set<String> policies) {
        synchronized (compiled) {
            var known = compiled.get(key);
            if (known != null && known.are(policies)) {
                return known;
            }
        }
        var fresh = new CompiledPolicies(policies);
        synchronized (compiled) {
            compiled.put(key, fresh);
        }
        return fresh;
    }
}
