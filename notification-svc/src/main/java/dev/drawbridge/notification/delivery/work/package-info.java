/** Works the queue: claims what is due, has it sent, and writes down what became of it. */
@NullMarked
package dev.drawbridge.notification.delivery.work;

import org.jspecify.annotations.NullMarked;
