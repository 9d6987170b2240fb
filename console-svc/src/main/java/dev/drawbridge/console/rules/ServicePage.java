package dev.drawbridge.console.rules;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.peers.Peers;
import dev.drawbridge.console.visit.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service: its facts, its rules, its versions. What was typed or tried is put on top. */
@Component
final class ServicePage {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIRST =
            """
            {
              "rules": [
                {"id": "known", "when": {"accounts": ["222222222222"]}, "then": "accept", "limit": 5},
                {"id": "the rest", "then": "hold", "people": 1}
              ],
              "whenWithdrawn": "leave"
            }\
            """;

    private final Peers peers;
    private final Frame frame;

    ServicePage(Peers peers, Frame frame) {
        this.peers = peers;
        this.frame = frame;
    }

    static String path(String service) {
        return "/v1/provider/services/" + service;
    }

    /**
     * @param typed rules that are not kept yet; null to show those that are
     * @param problem a sentence; empty for none
     */
    String show(
            String service,
            @Nullable String typed,
            String problem,
            HttpServletRequest request,
            Model model) {
        frame.fill(request, model);
        var answer = peers.get(request, path(service), Told.Service.class);
        if (answer instanceof Answer.Refused<Told.Service>(int status, _, _) && status == 404) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var standing = standing(request, service);
        var versions =
                peers.get(request, path(service) + "/rules/versions", Told.Versions.class)
                        .map(Told.Versions::versions)
                        .orElse(List.of());
        model.addAttribute("banner", answer.problem());
        model.addAttribute("service", answer.orNull());
        model.addAttribute("serviceId", service);
        model.addAttribute("standing", standing);
        model.addAttribute("versions", versions);
        model.addAttribute("typed", typed == null ? text(standing) : typed);
        model.addAttribute("problem", problem);
        return "service";
    }

    private Told.Standing standing(HttpServletRequest request, String service) {
        return peers.get(request, path(service) + "/rules", Told.Standing.class)
                .orElse(new Told.Standing(0, null, List.of(), null, List.of()));
    }

    /** The draft, or else those in force, or else an example. */
    JsonNode rules(HttpServletRequest request, String service) {
        var rules = kept(standing(request, service));
        return rules == null ? JSON.readTree(FIRST) : rules;
    }

    private static String text(Told.Standing standing) {
        var rules = kept(standing);
        return rules == null
                ? FIRST
                : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rules);
    }

    private static @Nullable JsonNode kept(Told.Standing standing) {
        return standing.draft() != null
                ? standing.draft().rules()
                : standing.inForce() != null ? standing.inForce().rules() : null;
    }
}
