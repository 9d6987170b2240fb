package dev.drawbridge.consumer.api;

import dev.drawbridge.consumer.domain.paths.Explanation;
import dev.drawbridge.consumer.domain.paths.InWords;
import dev.drawbridge.consumer.read.paths.Pathfinder;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.api.ApiFilter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Can this source reach this service, and if not, what closed the way? */
@RestController
final class PathsApi {

    private static final String PATH = "/v1/consumer/paths";

    private final Pathfinder pathfinder;
    private final PathQuestions questions;

    PathsApi(Pathfinder pathfinder, PathQuestions questions) {
        this.pathfinder = pathfinder;
        this.questions = questions;
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    PathAnswer json(@RequestBody PathAsked asked, @RequestAttribute(ApiFilter.CALL) Call call) {
        return PathAnswer.of(asked, explain(asked, call));
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    String text(@RequestBody PathAsked asked, @RequestAttribute(ApiFilter.CALL) Call call) {
        return InWords.of(asked.to(), explain(asked, call));
    }

    private Explanation explain(PathAsked asked, Call call) {
        var vpc = questions.vpc(asked, call);
        return pathfinder
                .explain(questions.question(asked, vpc, call), vpc, call.account())
                .asSeen();
    }
}
