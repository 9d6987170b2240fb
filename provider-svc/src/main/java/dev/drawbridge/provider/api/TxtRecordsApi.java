package dev.drawbridge.provider.api;

import dev.drawbridge.provider.read.txt.TxtRecords;
import dev.drawbridge.provider.read.txt.TxtRecords.TxtRecord;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** TXT records that prove private DNS names, in place of a zone of the account's own. */
@RestController
@RequestMapping("/v1/provider/txt-records")
final class TxtRecordsApi {

    private static final int LONGEST = 255;

    private final TxtRecords records;

    TxtRecordsApi(TxtRecords records) {
        this.records = records;
    }

    @GetMapping
    List<TxtRecord> list(@RequestAttribute Call call) {
        return records.of(call.account());
    }

    @PutMapping
    TxtRecord put(@RequestAttribute Call call, @RequestBody TxtRecord txt) {
        check("name", txt.name());
        check("value", txt.value());
        records.put(call.account(), txt);
        return txt;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @RequestAttribute Call call, @RequestParam String name, @RequestParam String value) {
        if (!records.remove(call.account(), new TxtRecord(name, value))) {
            throw new Fault(
                    "NotFound",
                    "Account %s has no TXT record '%s' with this value"
                            .formatted(call.account(), name),
                    404);
        }
    }

    private static void check(String field, @org.jspecify.annotations.Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Fault.invalidParameterValue(
                    "'%s' must be a text of 1 to %d characters".formatted(field, LONGEST));
        }
    }
}
