package dev.drawbridge.scenario.crowd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which of so many accounts asks. */
@FunctionalInterface
interface Pick {

    /**
     * @param roll from 0 to 1
     * @param turn how many have asked before
     */
    int at(double roll, int turn);

    static Pick of(@Nullable String text, int accounts) {
        if (text == null || text.equals("uniform")) {
            return (roll, _) -> (int) (roll * accounts);
        }
        if (text.equals("each")) {
            return (_, turn) -> turn % accounts;
        }
        var exponent = text.substring(text.indexOf('(') + 1, text.indexOf(')')).strip();
        return zipf(Double.parseDouble(exponent), accounts);
    }

    /** The first asks most, the second as its rank to the power of the exponent has it. */
    private static Pick zipf(double exponent, int accounts) {
        var upTo = new double[accounts];
        double sum = 0;
        for (int i = 0; i < accounts; i++) {
            sum += StrictMath.pow(i + 1, -exponent);
            upTo[i] = sum;
        }
        double all = sum;
        return (roll, _) -> {
            int found = Arrays.binarySearch(upTo, roll * all);
            return Math.min(accounts - 1, found < 0 ? -found - 1 : found + 1);
        };
    }
}
