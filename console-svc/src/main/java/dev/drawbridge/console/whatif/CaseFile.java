package dev.drawbridge.console.whatif;

import dev.drawbridge.console.peers.Answer;
import dev.drawbridge.console.peers.Peers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;

/** What was found, as a test: {@code drawbridge what-if --test FILE} asks again and compares. */
@RestController
class CaseFile {

    private final Peers peers;

    CaseFile(Peers peers) {
        this.peers = peers;
    }

    @GetMapping(path = "/what-if/case.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> save(HttpServletRequest request) {
        var question = Question.of(request);
        if (!question.isAsked()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Which service?");
        }
        var body = body(question);
        var answer = peers.post(request, question.place() + "/what-if", body, Found.class);
        if (!(answer instanceof Answer.Said<Found>(Found found))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, answer.problem());
        }
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=what-if-case.json")
                .body(file(question, body, found));
    }

    private static Map<String, Object> body(Question question) {
        try {
            return question.body();
        } catch (JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "These rules are no JSON", e);
        }
    }

    private static Map<String, Object> file(
            Question question, Map<String, Object> body, Found found) {
        var asked = new LinkedHashMap<>(body);
        asked.remove("after");
        asked.remove("change");
        asked.put("from", found.from().toString());
        asked.put("to", found.to().toString());
        var file = new LinkedHashMap<String, Object>();
        file.put("drawbridge", "what-if-case.v1");
        file.put("service", question.service());
        file.put("question", asked);
        file.put("counted", found.whatIf().counted());
        var cases = new LinkedHashMap<String, String>();
        found.whatIf().cases().forEach(one -> cases.put(one.endpointId(), one.draft().outcome()));
        file.put("cases", cases);
        return file;
    }
}
