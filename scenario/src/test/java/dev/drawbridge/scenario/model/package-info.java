@NullMarked
package dev.drawbridge.scenario.model;

import org.jspecify.annotations.NullMarked;
