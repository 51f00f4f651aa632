/** What can be done for a person, one class a deed; it knows no keys and no screen. */
@NullMarked
package dev.clipchat.client.action;

import org.jspecify.annotations.NullMarked;
