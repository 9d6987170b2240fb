package dev.drawbridge.console.audit.asof;

import dev.drawbridge.console.audit.Recorded;
import dev.drawbridge.console.audit.asof.AsOf.When;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page shows of one thing through time, wherever its facts are from. */
@Component
public final class Telling {

    private final AsOf asOf;

    Telling(AsOf asOf) {
        this.asOf = asOf;
    }

    /**
     * @param against the number of the fact to compare with; the one before where nothing is said
     */
    public void fill(
            List<Recorded> facts,
            String stream,
            When when,
            @Nullable Integer against,
            Model model) {
        if (facts.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var moment = asOf.of(facts, stream, when);
        model.addAttribute("stream", stream);
        model.addAttribute("facts", facts);
        model.addAttribute("moment", moment.orElse(null));
        model.addAttribute("number", moment.map(Moment::sequence).orElse(0));
        model.addAttribute("against", against);
        moment.ifPresent(now -> {
            int other = against == null ? Math.max(0, now.sequence() - 1) : against;
            var before = asOf.of(facts, stream, new When(null, other, null));
            JsonNode then = before.<JsonNode>map(Moment::state).orElseGet(Telling::nothing);
            var changes = Changes.between(then, now.state());
            model.addAttribute("state", Changes.flat(now.state()));
            model.addAttribute("json", now.state().toPrettyString());
            model.addAttribute("other", other);
            model.addAttribute("changes", changes.changes());
            model.addAttribute("changesJson", changes.json());
        });
    }

    private static JsonNode nothing() {
        return JsonMapper.shared().createObjectNode();
    }
}
