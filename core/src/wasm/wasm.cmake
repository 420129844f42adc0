# scopelab.wasm: a reactor (no main, no JavaScript glue). Functions are exported where they are defined, by the
# attributes used + export_name, so there is no list to keep; hence the sources of this floor are the executable's own
# and not a library's, from which the linker would leave out what nobody calls.
#
# What the flags are for:
#   Oz                                 all is compiled for size but the hot kernels (CMakeLists.txt); with O3 for all
#                                      kernels the file is 10 kB larger (gzip) and convolution 3 % faster
#   STANDALONE_WASM, --no-entry        loads with WebAssembly.instantiate in a page, a worker and Node alike
#   ALLOW_MEMORY_GROWTH, ABORTING_MALLOC=0   an allocation that fails returns NULL, and the core reports it
#   MALLOC=emmalloc                    2.8 kB (gzip) less than dlmalloc; a million malloc/free take 50 ms instead of 39
#   one-caller-inline-max-function-size, Oz again   1.8 kB (gzip) less: a function with one caller that is longer stays
#                                      by itself, where it is more like its neighbours
#   TOTAL_STACK, stack-first           the stack grows down to address 0: an overflow traps and cannot reach data

# A wasm file of FILES on top of the floors named after LINK.
function(sl_wasm_module name)
  cmake_parse_arguments(module "" "" "FILES;LINK" ${ARGN})
  add_executable(${name} ${module_FILES})
  set_target_properties(${name} PROPERTIES SUFFIX .wasm)
  target_link_libraries(${name} PRIVATE ${module_LINK} sl_flags)
  target_compile_options(${name} PRIVATE -Oz)
  target_link_options(${name} PRIVATE
    -Oz -msimd128 --no-entry -sSTANDALONE_WASM -sALLOW_MEMORY_GROWTH -sABORTING_MALLOC=0 -sMALLOC=emmalloc
    -sTOTAL_STACK=1048576 -Wl,--stack-first
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=142,-Oz,-Oz)
endfunction()

file(GLOB sources CONFIGURE_DEPENDS "core/src/wasm/*.c")
if(sources)
  sl_wasm_module(scopelab FILES ${sources} LINK sl_session)
endif()

if(SL_BENCH)
  file(GLOB benches CONFIGURE_DEPENDS "tests/bench/*_bench.c")
  foreach(bench IN LISTS benches)
    get_filename_component(name "${bench}" NAME_WE)
    sl_wasm_module(${name} FILES "${bench}" LINK sl_session)
  endforeach()
endif()
