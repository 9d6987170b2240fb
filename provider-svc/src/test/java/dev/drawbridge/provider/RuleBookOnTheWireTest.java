package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.provider.Api.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Drafting, publishing and restoring rules by HTTP. */
@Tag("io")
final class RuleBookOnTheWireTest {

    private final Scene scene = new Scene();
    private final Api ana = new Api(scene.provider, scene.owner, "ana");
    private final String service = scene.service(true);
    private final String place = "/services/" + service + "/rules";

    @Test
    @DisplayName("B3 every version is kept, differs in words, and can be restored")
    void b3_versions() {
        ana.publish(service, "{'rules': [{'id': 'a', 'then': 'accept'}]}");
        ana.as("bo").publish(service, "{'rules': [{'id': 'b', 'then': 'hold', 'people': 2}]}");
        assertThat(
                        Api.texts(
                                ana.get(place + "/differences?from=1&to=2")
                                        .json()
                                        .path("differences")))
                .containsExactly(
                        "a is gone: Accept every request.",
                        "b is new, at place 1: Hold every request for 2 people.");
        var restored = ana.post(place + "/restore", "{'note': 'back', 'basedOn': 2, 'version': 1}");
        assertThat(restored.json().path("version").asInt()).isEqualTo(3);
        var versions = ana.get(place + "/versions").json().path("versions");
        assertThat(versions.findValuesAsText("publishedBy")).containsExactly("ana", "bo", "ana");
        assertThat(versions.get(0).path("restoredVersion").asInt()).isEqualTo(1);
        assertThat(versions.get(0).path("note").asText()).isEqualTo("back");
        assertThat(ana.get(place).json().path("sentences").get(0).asText())
                .isEqualTo("Accept every request.");
    }

    @Test
    void what_is_wrong_with_a_draft_is_said_with_its_place() {
        var wrong =
                ana.put(
                        place + "/draft",
                        "{'rules': [{'id': 'a', 'when': {'accounts': ['1']},"
                                + " 'then': 'accept'}]}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.detail()).contains("rules[0].when.accounts[0]: '1' is no account id");
        var misspelt =
                ana.put(
                        place + "/draft",
                        "{'rules': [{'id': 'a', 'when': {'account': ['1']},"
                                + " 'then': 'accept'}]}");
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(misspelt.detail()).contains("account");
        for (var empty :
                List.of(
                        "[{'id': 'a', 'then': 'hold', 'when': {'tags': {'team': null}}}]",
                        "[{'id': 'a', 'then': 'hold', 'when': {'tags': {'team': [null]}}}]",
                        "[{'id': 'a', 'then': 'hold', 'when': {'accounts': [null]}}]",
                        "[{'id': 'a', 'then': 'hold', 'approvers': [null]}]",
                        "[{'id': null, 'then': 'hold'}]",
                        "[null]")) {
            var refused = ana.put(place + "/draft", "{'rules': " + empty + "}");
            assertThat(refused.status()).as(empty).isEqualTo(400);
            assertThat(refused.detail()).as(empty).contains("rules[0]");
        }
        assertThat(ana.get(place).json().path("draft").path("number").asInt()).isZero();
    }

    @Test
    void publishing_takes_a_note_and_the_draft_that_was_seen() {
        ana.put(place + "/draft", "{'rules': [{'id': 'a', 'then': 'accept'}]}");
        var mute = ana.post(place + "/publish", "{'basedOn': 0, 'draft': 1}");
        assertThat(mute.status()).isEqualTo(400);
        assertThat(mute.detail()).isEqualTo("Say in a note why these rules are published");
        ana.put(place + "/draft", "{'rules': [{'id': 'b', 'then': 'accept'}]}");
        var stale = ana.post(place + "/publish", "{'note': 'x', 'basedOn': 0, 'draft': 1}");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.detail()).startsWith("The draft is now number 2");
    }

    @Test
    @DisplayName("B3 of eight who publish at once one does, and the others are told who")
    void b3_publishing_races() throws Exception {
        ana.publish(service, "{'rules': [{'id': 'a', 'then': 'accept'}]}");
        var draft = ana.put(place + "/draft", "{'rules': [{'id': 'b', 'then': 'accept'}]}").json();
        var number = draft.path("draft").path("number").asInt();
        var answers =
                AtOnce.run(
                        IntStream.range(0, 8)
                                .<Callable<Answer>>mapToObj(n ->
                                        () ->
                                                ana.as("p" + n)
                                                        .post(
                                                                place + "/publish",
                                                                "{'note': 'n', 'basedOn': 1,"
                                                                        + " 'draft': %d}"
                                                                                .formatted(number)))
                                .toList());
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).contains(409);
        assertThat(answers)
                .filteredOn(a -> a.status() == 409)
                .hasSize(7)
                .allSatisfy(a -> assertThat(a.detail()).startsWith("Version 2 was published by p"));
    }

    @Test
    void to_a_stranger_nothing_of_it_exists() {
        ana.publish(service, "{'rules': []}");
        var stranger = new Api(scene.provider, Scene.STRANGER, "eve");
        for (var path : new String[] {"", "/versions", "/versions/1", "/differences?from=0&to=1"}) {
            var answer = stranger.get(place + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.detail())
                    .isEqualTo("The VpcEndpointService Id '%s' does not exist".formatted(service));
        }
        assertThat(stranger.put(place + "/draft", "{'rules': []}").status()).isEqualTo(404);
        assertThat(stranger.post(place + "/dry-run", "{'rules': []}").status()).isEqualTo(404);
    }
}
