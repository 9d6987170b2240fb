package dev.drawbridge.axon.timer;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.VoidExecutionHandler;
import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due. A refusal is an answer; anything else is tried again, ever more slowly. */
final class Firing implements VoidExecutionHandler<Due>, FailureHandler<Due> {

    private static final Logger LOG = LoggerFactory.getLogger(Firing.class);
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final int DOUBLINGS = 9;

    private final Commands commands;
    private final DueJson json;

    Firing(Commands commands, DueJson json) {
        this.commands = commands;
        this.json = json;
    }

    @Override
    public void execute(TaskInstance<Due> timer, ExecutionContext context) {
        var due = timer.getData();
        try {
            commands.send(json.command(due), due.metadata());
        } catch (Refused refused) {
            LOG.info("timer {} was refused: {}", timer.getId(), refused.refusal());
        }
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<Due> operations) {
        var doublings = Math.min(failed.getExecution().consecutiveFailures, DOUBLINGS);
        operations.reschedule(
                failed, failed.getTimeDone().plus(FIRST.multipliedBy(1L << doublings)));
    }
}
