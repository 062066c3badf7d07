" Run by vim.test.ts inside Vim, after the recipe of docs/editors.md: what an editor's user would see, as JSON.
function s:Until(what, Ask)
  for _ in range(400)
    if a:Ask() | return | endif
    sleep 50m
  endfor
  throw 'no ' .. a:what
endfunction

function s:Shown()
  let windows = filter(range(1, winnr('$')), {_, each -> getwinvar(each, '&previewwindow')})
  return empty(windows) ? [] : getbufline(winbufnr(windows[0]), 1, '$')
endfunction

" As a user does who picks the action from the list; what it does is ALE's own.
runtime autoload/ale/util.vim
function! ale#util#Input(message, ...)
  let s:seen.actions = map(filter(split(a:message, '\n'), 'v:val =~ ''^\d\+) '''), 'substitute(v:val, ''^\d\+) '', "", "")')
  return index(s:seen.actions, 'Annotate as missing') + 1
endfunction

let s:seen = {}
try
  edit story.txt
  call s:Until('diagnostics', {-> !empty(getloclist(0))})
  let s:seen.diagnostics = map(getloclist(0), {_, each -> [each.text, each.lnum, each.col, each.end_col]})
  call search('4.2 million')
  ALEHover
  call s:Until('hover', {-> !empty(s:Shown())})
  let s:seen.hover = join(s:Shown(), "\n")
  call cursor(1, 1)
  call search('million in March')
  ALECodeAction
  call s:Until('annotation', {-> filereadable('story.txt.annotations/mary.jones.json')})
catch
  let s:seen.problem = v:exception .. ' ' .. v:throwpoint
endtry
call writefile([json_encode(s:seen)], 'seen.json')
qall!
