/** Looks at this computer: one small class for each thing that can be wrong with it. */
@NullMarked
package dev.clipchat.client.doctor;

import org.jspecify.annotations.NullMarked;
