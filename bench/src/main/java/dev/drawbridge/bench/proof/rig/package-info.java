/** The topic, the subscribers and the table of figures that every part of the proof uses. */
@NullMarked
package dev.drawbridge.bench.proof.rig;

import org.jspecify.annotations.NullMarked;
