@NullMarked
package dev.drawbridge.console.visit.people;

import org.jspecify.annotations.NullMarked;
