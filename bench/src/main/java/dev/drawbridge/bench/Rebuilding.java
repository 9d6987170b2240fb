package dev.drawbridge.bench;

import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Scene;
import java.time.Duration;
import java.util.regex.Pattern;

/** Every event of a service into fresh read models, beside those in use. */
final class Rebuilding {

    private static final Pattern NUMBERS =
            Pattern.compile("\"events\":(\\d+),.*?\"milliseconds\":(\\d+)");

    private Rebuilding() {}

    static Figure measure(AwsClient aws, String service) {
        var path = "/v1/" + service + "/rebuilds";
        var id = aws.post(Scene.PROVIDER, path).replaceFirst("(?s).*?\"id\":(\\d+).*", "$1");
        var last = new String[] {""};
        Await.until(
                Duration.ofMinutes(10),
                () -> {
                    last[0] = aws.get(Scene.PROVIDER, path + "/" + id);
                    return !last[0].contains("\"replaying\"") && !last[0].contains("\"comparing\"");
                });
        var answer = last[0];
        aws.post(Scene.PROVIDER, path + "/" + id + "/cancel");
        var numbers = NUMBERS.matcher(answer);
        if (!numbers.find() || !answer.contains("\"same\":true")) {
            throw new IllegalStateException("the log of " + service + " says otherwise: " + answer);
        }
        return Figure.rate(
                "replay into fresh read models, " + service,
                Long.parseLong(numbers.group(1)),
                Long.parseLong(numbers.group(2)) * 1_000_000);
    }
}
