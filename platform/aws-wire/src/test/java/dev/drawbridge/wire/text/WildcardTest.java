package dev.drawbridge.wire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {

    @ParameterizedTest
    @CsvSource({
        "abc,abc,true",
        "abc,abd,false",
        "a*,a,true",
        "a*,abc,true",
        "*,'',true",
        "?,'',false",
        "a?c,abc,true",
        "a?c,ac,false",
        "*b*,abc,true",
        "*b,abc,false",
        "a\\*c,a*c,true",
        "a\\*c,abc,false",
        "com.amazonaws.*,comXamazonawsX,false",
        "**a**,bab,true"
    })
    void a_pattern_matches_what_aws_would_match(String pattern, String text, boolean matches) {
        assertThat(Wildcard.of(pattern).test(text)).isEqualTo(matches);
    }

    @Test
    void random_patterns_agree_with_regular_expressions() {
        var random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            var pattern = word(random, "ab*?", 6);
            var text = word(random, "ab", 6);
            var regex = Pattern.compile(pattern.replace("*", ".*").replace("?", "."));
            assertThat(Wildcard.of(pattern).test(text))
                    .describedAs("%s on %s", pattern, text)
                    .isEqualTo(regex.matcher(text).matches());
        }
    }

    @Test
    void a_malicious_pattern_takes_no_longer_than_others() {
        assertThat(Wildcard.of("*a".repeat(500) + "b").test("a".repeat(10_000))).isFalse();
    }

    private static String word(Random random, String alphabet, int longest) {
        var word = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
