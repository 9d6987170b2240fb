package dev.drawbridge.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.console.notifications.Notices.Subscribers;
import dev.drawbridge.console.peers.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NoticesTest {

    private static Subscriber subscriber(String id) {
        return new Subscriber(
                id,
                "",
                "",
                "",
                "http",
                "",
                "confirmed",
                "active",
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                "sns",
                false,
                "unblock");
    }

    private static Answer<Subscribers> page(String next, String... ids) {
        var some = List.of(ids).stream().map(NoticesTest::subscriber).toList();
        return new Answer.Said<>(new Subscribers(some, next.isEmpty() ? null : next));
    }

    private static List<String> ids(Answer<Subscribers> answer) {
        return answer.said().orElseThrow().subscriptions().stream().map(Subscriber::id).toList();
    }

    @Test
    void all_pages_are_asked_for_each_behind_the_last() {
        var pages =
                Map.of(
                        "", page("b", "a", "b"),
                        "?after=b", page("c", "c"),
                        "?after=c", page(""));
        assertThat(ids(Notices.all(pages::get))).containsExactly("a", "b", "c");
    }

    @Test
    void one_page_is_enough_where_nothing_follows() {
        assertThat(ids(Notices.all(Map.of("", page("", "a"))::get))).containsExactly("a");
    }

    @Test
    void half_a_list_is_no_list() {
        Answer<Subscribers> away = new Answer.Away<>("does not answer");
        assertThat(Notices.all(Map.of("", page("b", "a", "b"), "?after=b", away)::get))
                .isEqualTo(away);
    }
}
