package dev.drawbridge.notification.delivery.pace;

import dev.drawbridge.notification.delivery.lane.Allowance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** What there is for several is given out one by one in turn: no long queue takes it all. */
final class Portions {

    private Portions() {}

    /** Who begins is left to chance, so that it is not always the same who get nothing. */
    static List<Allowance> of(int tokens, List<Allowance> wished, RandomGenerator random) {
        var turn = new ArrayList<>(wished);
        Collections.shuffle(turn, random);
        var given = new int[turn.size()];
        int left = tokens;
        int before;
        do {
            before = left;
            for (int i = 0; i < given.length && left > 0; i++) {
                if (given[i] < turn.get(i).most()) {
                    given[i]++;
                    left--;
                }
            }
        } while (left > 0 && left < before);
        var portions = new ArrayList<Allowance>();
        for (int i = 0; i < given.length; i++) {
            if (given[i] > 0) {
                var wish = turn.get(i);
                portions.add(new Allowance(wish.subscriptionArn(), wish.busy(), given[i]));
            }
        }
        return portions;
    }
}
