"""The phone core of Nightjar: one object, `NightjarApp`, and the types its calls take and give.

For programs that play a phone: tests, trainings, measurements. Everything here is generated from the Rust crate
`nightjar-ffi`; its documentation is that of the generated module.
"""

from .nightjar_ffi import *  # noqa: F403
from .nightjar_ffi import __all__  # noqa: F401
