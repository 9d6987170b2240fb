/**
 * Axon on PostgreSQL by JDBC, once for every service.
 *
 * <p>A service imports {@link dev.drawbridge.axon.AxonOnJdbc} beside Boot's auto-configuration,
 * gives it the beans {@link dev.drawbridge.axon.EventNames}, {@link dev.drawbridge.axon.Translator}
 * and a {@code Publisher}, the property {@code drawbridge.service}, a {@code DataSource} and the
 * Flyway location {@code classpath:db/axon}. It gets {@link dev.drawbridge.axon.Commands}, {@link
 * dev.drawbridge.axon.Timers}, {@code Transactions}, the outbox, and this shape for its write
 * shells:
 *
 * <pre>
 * {@literal @}Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
 * final class CounterAggregate {
 *     {@literal @}AggregateIdentifier private @Nullable String id;
 *     private Counter state = new Counter.Unborn();
 *
 *     {@literal @}CommandHandler
 *     {@literal @}CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
 *     void on(CounterCommand.Add command) {
 *         Decisions.apply(CounterDecider.decide(command, state));
 *     }
 *
 *     {@literal @}EventSourcingHandler
 *     void on(CounterEvent event) {
 *         id = event.counter();
 *         state = Counter.evolve(state, event);
 *     }
 * }
 * </pre>
 *
 * <ul>
 *   <li>A command is a plain record; its <b>first component</b>, as a string, is the aggregate's
 *       id. Ids are unique over all aggregates of a service.
 *   <li>{@code CREATE_IF_MISSING} on every handler: the decider sees the unborn state and refuses
 *       for itself; a refusal leaves nothing behind. The id must be set by the first event.
 *   <li>Events and snapshots are JSON of their fields, without getters; a sealed type keeps its
 *       record's name, an {@code Identifier} is a bare string.
 *   <li>When the state's shape changes, a new {@code @Revision} on the shell makes Axon pass its
 *       old snapshots over.
 *   <li>{@code @EventHandler} beans with a {@code @ProcessingGroup} run in the append's
 *       transaction; what they throw fails the command. Inside {@code Transactions} they run when
 *       the whole batch ends: there, ask an aggregate by a command, not a projection.
 *   <li>A unique key that a projection violates reaches the sender as Spring's {@code
 *       DuplicateKeyException}, with nothing stored.
 * </ul>
 */
@NullMarked
package dev.drawbridge.axon;

import org.jspecify.annotations.NullMarked;
