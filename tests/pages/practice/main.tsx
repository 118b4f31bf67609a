import { render } from 'preact';
import './styles/page.css';
import './styles/sidebar.css';
import './styles/thread.css';
import './styles/parts.css';
import './styles/composer.css';
import './styles/mention-options.css';
import './styles/new-thread.css';
import './styles/convert.css';
import 'prosemirror-view/style/prosemirror.css';
import { App } from './view/App';

const root = document.querySelector('#practice');
if (root) render(<App />, root);
