//! Phrases of the small build: none is said.

/// Declares the phrases of a subject, each of them empty.
macro_rules! phrases {
    ($(#[$doc:meta])* $Subject:ident as $subject:ident { $($(#[$about:meta])* $name:ident($($hole:ident),*);)+ }) => {
        $($crate::language::unsaid::phrases!(@phrase $name $($hole)*);)+
    };
    (@phrase $name:ident) => {
        pub(crate) const fn $name() -> &'static str {
            ""
        }
    };
    (@phrase $name:ident $($hole:ident)+) => {
        pub(crate) fn $name($($hole: &dyn std::fmt::Display),+) -> String {
            let _ = [$($hole),+];
            String::new()
        }
    };
}

pub(super) use phrases;
